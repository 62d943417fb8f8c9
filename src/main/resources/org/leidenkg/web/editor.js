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
  const language = document.documentElement.lang;

  // The editor shows text alone: of a problem in JSON it would say "[object Object]".
  const send = window.fetch;
  window.fetch = async function (request, options) {
    const asked = new Request(request, options);
    asked.headers.set("Accept-Language", language);
    const answer = await send.call(window, asked);
    const type = answer.headers.get("Content-Type") || "";
    if (answer.ok || !type.startsWith("application/problem+json")) {
      return answer;
    }
    const problem = await answer.json();
    const where = problem.line
      ? place.dataset.position.replace("{0}", problem.line).replace("{1}", problem.column) + ": "
      : "";
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
        return terms.map((term) => term.iri);
      }
    });
  }

  // A word that is no keyword and no term may begin the name of a thing, which becomes its IRI.
  function completeNames() {
    const iris = new Map();
    Yasgui.Yasqe.registerAutocompleter({
      name: "names",
      bulk: false,
      autoShow: true,
      isValidCompletionPosition: (yasqe) => /^\p{L}{3,}$/u.test(yasqe.getCompleteToken().string),
      get: async function (yasqe, token) {
        const answer = await send(place.dataset.search + "?q=" + encodeURIComponent(token.string));
        const found = answer.ok ? (await answer.json()).items.filter(isNamed) : [];
        found.forEach((item) => iris.set(nameOf(item), item.id));
        return found.map(nameOf);
      },
      postprocessHints: (yasqe, hints) =>
        hints.map((hint) => Object.assign(hint, { displayText: hint.text, text: "<" + iris.get(hint.text) + ">" }))
    });
  }

  // Of what is found by its description no name begins with the word.
  function isNamed(item) {
    return item.id && item.matched.kind !== "description";
  }

  function nameOf(item) {
    return item.name[language] || Object.values(item.name)[0];
  }

  // A bar for each row of an answer, as long as its first number says.
  class Chart {
    constructor(yasr) {
      this.yasr = yasr;
      this.priority = 1;
      this.label = place.dataset.chart;
    }

    rows() {
      return (this.yasr.results && this.yasr.results.getBindings()) || [];
    }

    numbers() {
      const rows = this.rows();
      const isNumber = (value) => value && /#(integer|int|long|decimal|double|float)$/.test(value.datatype);
      return rows.length && this.yasr.results.getVariables().find((name) => rows.every((row) => isNumber(row[name])));
    }

    canHandleResults() {
      return Boolean(this.numbers());
    }

    getIcon() {
      const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      icon.setAttribute("viewBox", "0 0 16 16");
      icon.innerHTML = '<path d="M1 15V8h3v7zm5 0V1h3v14zm5 0V5h3v10z"/>';
      return icon;
    }

    draw() {
      const number = this.numbers();
      const others = this.yasr.results.getVariables().filter((name) => name !== number);
      const label = others.find((name) => this.rows().some((row) => row[name] && row[name].type !== "uri")) || others[0];
      const values = this.rows().map((row) => Number(row[number].value));
      const table = document.createElement("table");
      table.className = "chart";
      this.rows().forEach(function (row, index) {
        const line = table.insertRow();
        line.insertCell().append(row[label] ? row[label].value : String(index + 1));
        const bar = Object.assign(document.createElement("meter"), { min: Math.min(0, ...values), max: Math.max(...values) });
        bar.value = values[index];
        bar.setAttribute("aria-hidden", "true");
        line.insertCell().append(bar);
        line.insertCell().append(values[index].toLocaleString(language, { maximumFractionDigits: 3 }));
      });
      this.yasr.resultsEl.append(table);
    }
  }

  // The library has no languages: its English words are replaced where they appear.
  function translate(words) {
    const patterns = Object.entries(words).map(([english, own]) => [
      new RegExp("^" + english.trim().replace(/[.?()[\]]/g, "\\$&").replace(/\{\d\}/g, "(.+)") + "$"),
      own
    ]);
    const inOwnWords = function (text) {
      for (const [pattern, own] of patterns) {
        const gaps = pattern.exec(text.trim());
        if (gaps) {
          return own.replace(/\{(\d)\}/g, (gap, number) => inOwnWords(gaps[Number(number) + 1]));
        }
      }
      return /^\d+\.\d+$/.test(text) ? Number(text).toLocaleString(language) : text;
    };
    return function (root) {
      root.querySelectorAll(":not(.CodeMirror-scroll *, tbody *, .tab span)").forEach(function (element) {
        for (const name of ["title", "aria-label", "placeholder"]) {
          const text = element.getAttribute(name);
          if (text && inOwnWords(text) !== text) {
            element.setAttribute(name, inOwnWords(text));
          }
        }
        for (const child of element.childNodes) {
          if (child.nodeType === Node.TEXT_NODE && inOwnWords(child.data) !== child.data) {
            child.data = inOwnWords(child.data);
          }
        }
      });
    };
  }

  // Things and terms of ours have their pages here, wherever their IRIs lead.
  function linkHere(link) {
    const iri = link.getAttribute("href");
    if (iri.startsWith(place.dataset.base)) {
      const [path, fragment] = iri.substring(place.dataset.base.length).split("#");
      const page = place.dataset.root + path.replace(/^id\//, "doc/") + place.dataset.language;
      link.setAttribute("href", fragment ? page + "#" + fragment : page);
    }
  }

  // What the data has, most first; each opens a query.
  function listTerms(id, terms, open) {
    document.getElementById(id).append(
      ...terms.map(function (term) {
        const line = document.createElement("li");
        const button = Object.assign(document.createElement("button"), { type: "button" });
        button.append(term.label);
        button.addEventListener("click", () => open(term));
        const name = document.createElement("code");
        name.append(term.name);
        line.append(button, " ", name, " " + term.number.toLocaleString(language));
        return line;
      })
    );
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
    inEditor(".yasr a.iri", linkHere);
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
    completeNames();
    Yasgui.Yasr.registerPlugin("chart", Chart);
    Yasgui.defaults.tabName = place.dataset.tab;
    defaults.value = form.elements.query.value;
    form.hidden = true;
    place.hidden = false;
    // Names and numbers as people read them; unticking the simple view shows the terms as RDF writes them.
    const table = Yasgui.Yasr.plugins.table.prototype;
    const draw = table.draw;
    table.draw = function (kept) {
      draw.call(this, Object.assign({ compact: true }, kept));
    };
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
    // A link to a query is that query and nothing else.
    yasgui.getTab().constructor.prototype.getShareableLink = function () {
      return location.href.split("#")[0] + "#query=" + encodeURIComponent(this.getQuery());
    };
    const translated = translate(known.words);
    const mend = function () {
      nameParts();
      translated(document.getElementById("yasgui"));
    };
    mend();
    let pause;
    new MutationObserver(function () {
      clearTimeout(pause);
      pause = setTimeout(mend, 50);
    }).observe(document.getElementById("yasgui"), { childList: true, subtree: true, attributeFilter: ["title", "aria-label"] });
    const open = function (term, pattern) {
      const [prefix, name] = term.name.split(":");
      const short = /^\w+$/.test(name) && known.prefixes[prefix];
      const query =
        (short ? "PREFIX " + prefix + ": <" + short + ">\n\n" : "") +
        "SELECT *\nWHERE {\n  " + pattern.replace("TERM", short ? term.name : "<" + term.iri + ">") + "\n}\nLIMIT 100";
      yasgui.addTab(true, { name: term.label, yasqe: { value: query } }).query().catch(() => {});
      place.scrollIntoView();
    };
    listTerms("classes", known.classes, (term) => open(term, "?thing a TERM ; ?property ?value ."));
    listTerms("properties", known.properties, (term) => open(term, "?thing TERM ?value ."));
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
