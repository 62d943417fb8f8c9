// Sets up the editor. Everything that it asks for is on this server.
(function () {
  "use strict";

  const place = document.getElementById("editor");
  const form = document.getElementById("sparql-form");
  if (!place || !form || typeof Yasgui === "undefined") {
    return; // The plain form stays.
  }
  // The library for column widths adds style elements; the page's policy lets those through that have its nonce.
  const nonce = document.currentScript.nonce;
  const createElement = document.createElement;
  document.createElement = function (name) {
    const element = createElement.apply(document, arguments);
    if (String(name).toLowerCase() === "style") {
      element.nonce = nonce;
    }
    return element;
  };

  const endpoint = new URL(place.dataset.endpoint, location.href).href;

  // The editor shows text alone: of a problem in JSON it would say "[object Object]".
  const send = window.fetch;
  window.fetch = async function (request, options) {
    const answer = await send.call(window, request, options);
    const type = answer.headers.get("Content-Type") || "";
    if (answer.ok || !type.startsWith("application/problem+json")) {
      return answer;
    }
    const problem = await answer.json();
    const where = problem.line ? "line " + problem.line + ", column " + problem.column + ": " : "";
    return new Response(problem.title + "\n" + where + problem.detail, {
      status: answer.status,
      statusText: answer.statusText
    });
  };

  // Completion of the terms that the data uses, in the places where the editor knows to complete.
  function completeFrom(kind, terms) {
    const name = "used-" + kind;
    Yasgui.Yasqe.forkAutocompleter(kind, {
      name: name,
      bulk: true,
      persistenceId: null,
      autoShow: true,
      get: function () {
        return terms;
      }
    });
  }

  // What the editor leaves without a name or out of the keyboard's reach.
  function nameParts() {
    const name = form.querySelector("label").textContent;
    inEditor(".CodeMirror textarea", (area) => area.setAttribute("aria-label", name));
    inEditor(".CodeMirror-scroll", function (region) {
      region.tabIndex = 0;
      region.setAttribute("role", "group");
      region.setAttribute("aria-label", name);
    });
    // The tabulator leads out of the query, as out of every field, instead of being caught in it.
    inEditor(".CodeMirror", function (field) {
      const keys = field.CodeMirror.getOption("extraKeys") || {};
      if (keys.Tab !== false) {
        field.CodeMirror.setOption("extraKeys", Object.assign({}, keys, { Tab: false, "Shift-Tab": false }));
      }
    });
    // A list of tabs may hold nothing but tabs.
    inEditor(".addTab", (button) => button.setAttribute("role", "tab"));
    inEditor(".tableSizer", (size) => size.setAttribute("aria-label", place.dataset.rows));
    inEditor(".tableFilter", (filter) => filter.setAttribute("aria-label", filter.placeholder));
    inEditor("thead th:first-child .dt-column-title:empty", (title) => title.append("#"));
  }

  function inEditor(selector, change) {
    document.querySelectorAll("#yasgui " + selector).forEach(change);
  }

  function start(known) {
    const defaults = Yasgui.Yasqe.defaults;
    defaults.prefixCcApi = new URL(place.dataset.prefixes, location.href).href;
    Yasgui.Yasqe.Autocompleters.prefixes.persistenceId = null;
    defaults.autocompleters = ["variables", "prefixes"];
    // The tabulator leads on, as everywhere else on the page; Ctrl-] and Ctrl-[ indent.
    defaults.extraKeys = Object.assign({}, defaults.extraKeys, { Tab: false, "Shift-Tab": false });
    completeFrom("class", known.classes);
    completeFrom("property", known.properties);
    defaults.value = form.elements.query.value;
    form.hidden = true;
    place.hidden = false;
    const yasgui = new Yasgui(document.getElementById("yasgui"), {
      requestConfig: { endpoint: endpoint, method: "POST" },
      copyEndpointOnNewTab: false,
      endpointCatalogueOptions: {
        getData: function () {
          return [{ endpoint: endpoint }];
        },
        keys: [],
        renderItem: function () {}
      },
      // A link may bring a query, and nothing else.
      populateFromUrl: function (config) {
        config.requestConfig.endpoint = endpoint;
        return config;
      },
      autofocus: false,
      yasqe: { value: form.elements.query.value },
      yasr: { prefixes: known.prefixes, maxPersistentResponseSize: 100000 }
    });
    nameParts();
    let pause;
    new MutationObserver(function () {
      clearTimeout(pause);
      pause = setTimeout(nameParts, 100);
    }).observe(document.getElementById("yasgui"), { childList: true, subtree: true });
    const choice = document.getElementById("examples");
    known.examples.forEach(function (example) {
      choice.add(new Option(example.title, example.name));
    });
    choice.addEventListener("change", function () {
      const example = known.examples.find((one) => one.name === choice.value);
      if (example) {
        yasgui.addTab(true, { name: example.title, yasqe: { value: example.query } });
      }
    });
  }

  fetch(place.dataset.known)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(start)
    .catch((problem) => console.error("The editor could not be set up:", problem));
})();
