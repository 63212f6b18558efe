"""The public form: an authority asks to join a platform."""

from __future__ import annotations

from django import forms
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from manassat.core.plain_text import one_line, several_lines

from ..belonging import live_platforms
from ..members import public_memberships
from ..models import JoinRequest, LocalAuthority, PlatformPage
from .phone_numbers import phone_number
from .robots import RobotTraps
from .selection import authorities_by_governorate, grouped_choices, platforms_with_members


class AuthorityField(forms.ModelChoiceField):
    """A select in groups: it needs no script, and telephones search in theirs."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(LocalAuthority.objects.all(), to_field_name="slug", **kwargs)

    def offer(self) -> None:
        groups = grouped_choices(authorities_by_governorate(), "slug", lambda authority: authority.name)
        self.widget.choices = [("", _("Choose your authority")), *groups]


class JoinForm(RobotTraps, forms.ModelForm):
    """Platforms go by their codes and authorities by their slugs: both are the same in every language."""

    platform = forms.ChoiceField(label=gettext_lazy("Platform"))
    local_authority = AuthorityField(label=gettext_lazy("Local authority"))
    consent = forms.BooleanField(
        label=gettext_lazy("I agree that this data is stored and used as described here."),
        error_messages={"required": gettext_lazy("Without your consent nothing can be stored or sent.")},
    )
    field_order = ["platform", "local_authority"]

    class Meta:
        model = JoinRequest
        fields = ["contact_name", "contact_position", "contact_email", "contact_phone", "reason"]
        widgets = {
            "contact_name": forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
            "contact_position": forms.TextInput(attrs={"autocomplete": "organization-title", "dir": "auto"}),
            "contact_email": forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
            "contact_phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "dir": "ltr"}),
            "reason": forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
        }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        offered = [(page.code, page.title) for page in self._platforms.values()]
        self.fields["platform"].choices = [("", _("Choose a platform")), *offered]
        self.fields["local_authority"].offer()

    def clean_platform(self) -> PlatformPage:
        """The page in the source language, on which all records hang."""
        key = self._platforms[self.cleaned_data["platform"]].translation_key
        if page := platforms_with_members().filter(translation_key=key).first():
            return page
        raise forms.ValidationError(_("This platform takes no requests at present."))

    def clean_contact_name(self) -> str:
        return self._required_line("contact_name")

    def clean_contact_position(self) -> str:
        return one_line(self.cleaned_data["contact_position"])

    def clean_contact_phone(self) -> str:
        entered = self.cleaned_data["contact_phone"]
        number = phone_number(entered) if entered else ""
        if number is None:
            raise forms.ValidationError(_("Write the number in digits, for example +970 2 123 4567."))
        return number

    def clean_reason(self) -> str:
        return several_lines(self.cleaned_data["reason"])

    def clean(self) -> dict:
        data = super().clean()
        platform, local_authority = data.get("platform"), data.get("local_authority")
        if platform and local_authority:
            if public_memberships().filter(platform=platform, local_authority=local_authority).exists():
                self.add_error("local_authority", _("This authority is a member of this platform already."))
            self.instance.platform, self.instance.local_authority = platform, local_authority
        self.instance.consented_at, self.instance.language_code = timezone.now(), get_language()
        return data

    @cached_property
    def _platforms(self) -> dict[str, PlatformPage]:
        return {page.code: page for page in live_platforms(get_language())}

    def _required_line(self, name: str) -> str:
        """Blanks and invisible signs alone are no name."""
        if line := one_line(self.cleaned_data[name]):
            return line
        raise forms.ValidationError(self.fields[name].error_messages["required"], code="required")
