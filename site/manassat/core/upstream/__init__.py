"""Messages of packages that the project translates itself; nothing imports them, `makemessages` reads them."""
