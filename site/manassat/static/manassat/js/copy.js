/* A button after each element with data-copy, which puts its words on the clipboard. Without it they can be selected. */
if (navigator.clipboard) {
  for (const source of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button ghost";
    button.textContent = source.dataset.copy;
    // Said by screen readers too: a label that changes under the focus is not.
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.textContent.trim().replace(/\s+/g, " "));
      said.textContent = source.dataset.copied;
    });
    const line = document.createElement("p");
    line.className = "cluster";
    line.append(button, said);
    source.after(line);
  }
}
