BBBBBBB BBBBBBBBBBBBBBBBBBBBBBBBBBB
BBBB BBBB
BBBBB BBBBB gettext(u'This platform has not published a practice or resource yet.') BBBBBBBB BBBBB
