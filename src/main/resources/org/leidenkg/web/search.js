// Suggestions while somebody types, by the combobox pattern of the ARIA Authoring Practices Guide (list autocomplete with
// manual selection). Without this script the fields are plain ones. The server makes the list, in the page's language.
"use strict";

class Suggestions {
  constructor(input, number) {
    this.input = input;
    this.id = "suggestions-" + number;
    this.fills = input.hasAttribute("data-fill");
    this.active = null;
    this.asked = 0;
    this.box = document.createElement("div");
    this.box.className = "suggestions";
    this.box.hidden = true;
    this.list = document.createElement("div");
    this.list.id = this.id;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", input.dataset.label);
    this.said = document.createElement("div");
    this.said.className = "visually-hidden";
    this.said.setAttribute("role", "status");
    this.box.append(this.list);
    // Beside a label, not within it: what stands in a label is part of the field's name.
    (input.closest("label") || input).after(this.box, this.said);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.id })) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", event => this.key(event));
    input.addEventListener("blur", () => this.close());
    // The field keeps the focus; a choice is made when the button comes up.
    this.box.addEventListener("mousedown", event => event.preventDefault());
    this.list.addEventListener("click", event => {
      const option = event.target.closest('[role="option"]');
      if (option) this.choose(option);
    });
  }

  later() {
    clearTimeout(this.timer);
    // What is shown is for other words.
    this.list.setAttribute("aria-busy", "true");
    this.timer = setTimeout(() => this.ask(), 60);
  }

  async ask() {
    const text = this.input.value.trim();
    const number = ++this.asked;
    if (!text) return this.close();
    const address = new URL(this.input.dataset.suggest, document.baseURI);
    address.searchParams.set("q", text);
    if (this.input.dataset.kind) address.searchParams.set("kind", this.input.dataset.kind);
    let html;
    try {
      const answer = await fetch(address);
      html = answer.ok ? await answer.text() : "";
    } catch {
      html = ""; // Suggestions are a help only: the form still works, and says what is wrong.
    }
    // An answer that comes late is no answer to what stands there now.
    if (number === this.asked && document.activeElement === this.input) this.show(html);
  }

  show(html) {
    const parts = new DOMParser().parseFromString(html, "text/html").body;
    const status = parts.querySelector('[role="status"]');
    if (status) status.remove();
    this.list.replaceChildren(...parts.children);
    this.options().forEach((option, index) => {
      option.id = this.id + "-" + index;
      option.setAttribute("aria-selected", "false");
    });
    this.said.textContent = status ? status.textContent : "";
    this.active = null;
    this.input.removeAttribute("aria-activedescendant");
    this.open(this.options().length > 0);
  }

  options() {
    return [...this.list.querySelectorAll('[role="option"]')];
  }

  open(open) {
    this.box.hidden = !open;
    this.list.removeAttribute("aria-busy");
    this.input.setAttribute("aria-expanded", String(open));
  }

  close() {
    clearTimeout(this.timer);
    this.asked++;
    this.open(false);
    this.mark(null);
  }

  mark(option) {
    if (this.active) this.active.setAttribute("aria-selected", "false");
    this.active = option;
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  move(by) {
    const options = this.options();
    const at = options.indexOf(this.active);
    // One place beside the options is the field itself.
    const next = at < 0 ? (by > 0 ? 0 : options.length - 1) : at + by;
    this.mark(options[next] || null);
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.box.hidden) this.ask();
      else if (!event.altKey) this.move(event.key === "ArrowDown" ? 1 : -1);
      if (event.altKey && event.key === "ArrowUp") this.close();
    } else if (event.key === "Enter" && this.active && !this.box.hidden) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === "Escape" && !this.box.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab" || event.key === "Enter") {
      this.close();
    }
  }

  choose(option) {
    this.close();
    if (this.fills) this.input.value = option.dataset.value;
    else location.assign(option.dataset.address);
  }
}

document.querySelectorAll("input[data-suggest]").forEach((input, number) => new Suggestions(input, number));

// Paper says when and from where it was printed.
addEventListener("beforeprint", () => {
  const line = document.getElementById("printed");
  line.dataset.version ??= line.textContent;
  line.textContent = line.dataset.text
    .replace("{date}", new Date().toLocaleDateString(document.documentElement.lang))
    .replace("{address}", location.href) + " " + line.dataset.version;
});
