BBBB BBBB
XXXXXX ngettext(u'%(minutes)s minute to read', u'%(minutes)s minutes to read', count) SSSSSSSSSSS SSSSSS SS SSSSPPPPPPPPPPP PPPPPPP PP PPPPXXXXXXX
