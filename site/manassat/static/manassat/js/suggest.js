/* Suggestions below a search box, as the ARIA combobox pattern has it: arrows choose, Enter goes, Escape closes.
   The box stays an ordinary form: whoever has no script, or whom the server does not answer, just searches. */
for (const form of document.querySelectorAll("form[data-suggest]")) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let chosen = -1;
  let timer = 0;
  let asking = null;

  const show = (isOpen) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  };
  const choose = (place) => {
    chosen = place;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[place].id);
  };
  const option = (suggestion, number) => {
    const item = document.createElement("li");
    item.id = `${list.id}-${number}`;
    item.dir = "auto";
    item.setAttribute("role", "option");
    item.textContent = suggestion.text;
    item.dataset.url = suggestion.url;
    return item;
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    if (!input.value.trim()) return show(false);
    try {
      const answer = await fetch(`${form.dataset.suggest}&q=${encodeURIComponent(input.value)}`, { signal: asking.signal });
      if (!answer.ok) return show(false);
      const { suggestions } = await answer.json();
      list.replaceChildren(...suggestions.map(option));
      choose(-1);
      show(suggestions.length > 0);
    } catch {
      /* Stopped by the next letter, or no network: the form still works. */
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && last >= 0) {
      event.preventDefault();
      show(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(chosen + step > last ? 0 : chosen + step < 0 ? last : chosen + step);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.url);
    }
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const item = event.target.closest("li");
    if (item) location.assign(item.dataset.url);
  });
  input.addEventListener("blur", () => show(false));
}
