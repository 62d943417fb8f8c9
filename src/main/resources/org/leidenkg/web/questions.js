// Lets the list of questions answer while somebody types, as the server does to the form, and gives each piece of code a
// button that copies it.
"use strict";

const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{Nd}]+/gu, " ").trim();

const found = document.getElementById("found");
if (found) {
  const items = [...document.querySelectorAll("li[data-name]")].map(item =>
    ({ item, text: folded(item.dataset.name + " " + item.textContent) }));
  document.getElementById("find").addEventListener("input", event => {
    const words = folded(event.target.value).split(" ");
    let count = 0;
    for (const { item, text } of items) {
      item.hidden = !words.every(word => text.includes(word));
      count += item.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll("section:has(li[data-name])")) {
      section.hidden = !section.querySelector("li:not([hidden])");
    }
    found.textContent = count === 1 ? found.dataset.one : found.dataset.other.replace("{0}", count);
  });
}

for (const code of document.querySelectorAll("pre[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy secondary outline";
  button.textContent = code.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = code.dataset.copied;
  });
  code.before(button);
}
