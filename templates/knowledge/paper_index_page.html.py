BBBBBBB BBBBBBBBBBBBBBBBBBBBBBBBBBB
BBBB BBBB
BBBBB BBBBB gettext(u'This platform has not published a position paper yet.') BBBBBBBB BBBBB
