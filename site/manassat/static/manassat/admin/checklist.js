// Searches a list of tick boxes and names what is ticked (platforms/widgets.py).

// As `everyday()` in platforms/authority_list.py: one form for the spellings people use.
const everyday = (text) =>
  text
    .normalize("NFKC")
    .replace(/[\u064B-\u0652\u0640'’`-]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .toLowerCase();

class ChecklistController extends window.StimulusModule.Controller {
  static targets = ["search", "words", "count", "chosen", "group", "option"];

  connect() {
    if (!this.hasSearchTarget) return;
    this.searchTarget.hidden = false;
    this.narrow();
    this.name();
  }

  // Every word must occur, in any order: «الطيبة رام» finds «الطيبة – رام الله والبيرة».
  narrow() {
    const words = everyday(this.wordsTarget.value).split(/\s+/).filter(Boolean);
    for (const option of this.optionTargets) {
      const text = everyday(option.textContent);
      option.hidden = !words.every((word) => text.includes(word));
    }
    for (const group of this.groupTargets) group.hidden = !group.querySelector("label:not([hidden])");
    const shown = this.optionTargets.filter((option) => !option.hidden).length;
    const text = this.countTarget.dataset.text.replace("{shown}", shown).replace("{all}", this.optionTargets.length);
    this.countTarget.textContent = words.length ? text : "";
  }

  // Enter would send the page's form; the arrow goes on to the first box found.
  stay(event) {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    this.element.querySelector("label:not([hidden]) input")?.focus();
  }

  name() {
    if (!this.hasChosenTarget) return;
    const labels = this.optionTargets.filter((option) => option.querySelector("input").checked);
    const names = labels.map((label) => label.textContent.trim());
    this.chosenTarget.textContent = `${this.chosenTarget.dataset.text} ${names.join("، ")}`;
    this.chosenTarget.hidden = !names.length;
  }
}

window.wagtail.app.register("checklist", ChecklistController);
