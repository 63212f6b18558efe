
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0002_arabic_order'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='PageTranslation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('none', 'not translated'), ('draft', 'draft translation'), ('outdated', 'outdated translation'), ('current', 'current translation')], default='none', max_length=10, verbose_name='translation state')),
                ('total', models.PositiveIntegerField(default=0, verbose_name='texts')),
                ('done', models.PositiveIntegerField(default=0, verbose_name='translated texts')),
                ('unconfirmed', models.PositiveIntegerField(default=0, verbose_name='unconfirmed machine translations')),
                ('source_changed_at', models.DateTimeField(null=True, verbose_name='source text changed')),
                ('public_text_of', models.DateTimeField(help_text='When the text that readers get translated was new.', null=True, verbose_name='translates the text of')),
                ('source_words', models.JSONField(default=dict, editable=False)),
                ('target_words', models.JSONField(default=dict, editable=False)),
                ('translates', models.JSONField(default=dict, editable=False)),
                ('public_translates', models.JSONField(default=dict, editable=False)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale', verbose_name='language')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
                ('target', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='translation_of_page', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='translation')),
                ('translator', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='translator')),
            ],
            options={
                'verbose_name': 'page translation',
                'verbose_name_plural': 'page translations',
                'indexes': [models.Index(fields=['state', '-source_changed_at'], name='core_pagetr_state_changed')],
                'constraints': [models.UniqueConstraint(fields=('source', 'locale'), name='one_state_a_page_and_language')],
            },
        ),
    ]
