// Makes the picture of the network move. Everything that it needs stands in the picture that the page came with, which stays
// where there is no script, and on paper.
(function () {
  "use strict";

  const still = document.querySelector(".still");
  const live = document.querySelector(".live");
  const told = document.querySelector(".told");
  const tools = document.querySelector(".tools");
  const form = document.querySelector("form.filters");
  if (!still || !live || typeof cytoscape === "undefined") {
    return;
  }
  const shapes = {
    circle: "ellipse", ring: "ellipse", square: "rectangle", diamond: "diamond", triangle: "triangle",
    hexagon: "hexagon", pentagon: "pentagon", wedge: "vee"
  };
  // Cytoscape's forms fill a box; these make them about as large as those of the still picture.
  const fit = { circle: 2, ring: 2, square: 1.8, diamond: 2.44, triangle: 2.4, hexagon: 2.1, pentagon: 2.1, wedge: 2.4 };
  const sides = ["right", "left", "below", "above", "inside"];
  const letters = 12;
  const longest = { label: 26, name: 44 };
  // What a finger hits: as far as this from the middle of a dot, in CSS pixels, and half of that where dots are close.
  const finger = 22;
  const narrow = matchMedia("(max-width: 36rem)").matches;
  const dots = Array.from(still.querySelectorAll("a.dot"));
  const ties = Array.from(still.querySelectorAll(".ties line"));

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const fillOf = (dot) => getComputedStyle(dot.lastElementChild).fill;
  const shortened = (text) => (text.length <= longest.label ? text : text.slice(0, longest.label - 1).trimEnd() + "…");

  function elements() {
    const nodes = dots.map((dot, i) => ({
      data: {
        id: "n" + i, rank: i, slug: dot.dataset.slug, label: dot.dataset.label, name: dot.dataset.name, about: dot.firstElementChild.textContent,
        href: dot.getAttribute("href"), size: dot.dataset.r * fit[dot.dataset.shape], r: Number(dot.dataset.r),
        shape: shapes[dot.dataset.shape], colour: fillOf(dot), ring: dot.dataset.shape === "ring" ? 2 : 1
      },
      classes: dot.dataset.shape === "ring" ? "ring" : "",
      position: { x: Number(dot.dataset.x), y: Number(dot.dataset.y) }
    }));
    const edges = ties.map((tie, i) => ({
      data: {
        id: "e" + i, source: "n" + tie.dataset.from, target: "n" + tie.dataset.to,
        width: Number(tie.getAttribute("stroke-width")), weight: Number(tie.dataset.strength), strength: Number(tie.getAttribute("stroke-opacity"))
      }
    }));
    return { nodes: nodes, edges: edges };
  }

  function style() {
    // As they are: forced colours are not those of the style sheet.
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const ink = getComputedStyle(document.body).color;
    return [
      { selector: "node", style: {
        width: "data(size)", height: "data(size)", shape: "data(shape)", "background-color": "data(colour)",
        "border-width": 1.5, "border-color": paper, label: "", color: ink, "font-family": "Arial, Helvetica, sans-serif",
        "text-outline-color": paper, "overlay-opacity": 0
      } },
      { selector: "node.ring", style: {
        "background-color": paper, "border-width": 2, "border-color": colour("--pico-muted-color"), color: colour("--pico-muted-color")
      } },
      { selector: "edge", style: {
        width: "data(width)", "line-color": colour("--tie"), "line-opacity": "data(strength)", "curve-style": "haystack",
        "overlay-opacity": 0
      } },
      { selector: "node.named", style: { label: "data(shown)" } },
      { selector: "node.right", style: { "text-halign": "right", "text-valign": "center" } },
      { selector: "node.left", style: { "text-halign": "left", "text-valign": "center" } },
      { selector: "node.below", style: { "text-halign": "center", "text-valign": "bottom" } },
      { selector: "node.inside", style: { "text-halign": "center", "text-valign": "center" } },
      { selector: "node.above", style: { "text-halign": "center", "text-valign": "top" } },
      { selector: "edge.near", style: { "line-opacity": 0.9, "line-color": ink } },
      { selector: "node.focus", style: { "border-color": ink, "border-width": 3 } },
      { selector: ".far", style: { opacity: 0.14 } },
      { selector: ".light", style: { display: "none" } }
    ];
  }

  const field = form.elements.focus;
  still.hidden = true;
  live.hidden = false;
  told.hidden = false;
  tools.hidden = false;
  const cy = cytoscape({
    container: live, elements: elements(), style: style(), layout: { name: "preset" }, minZoom: 0.15, maxZoom: 6,
    boxSelectionEnabled: false, autounselectify: true
  });
  const nodes = cy.nodes().toArray();
  const ruler = document.createElement("canvas").getContext("2d");
  let chosen = null;
  let focused = null;

  // Which names are shown, and on which side: the most important first, none over another or over a dot. What is pointed at
  // and what it is joined to comes before all else.
  function name() {
    const zoom = cy.zoom();
    const pan = cy.pan();
    const frame = { left: 0, top: 0, right: cy.width(), bottom: cy.height() };
    const size = Math.min(16, Math.max(letters, letters * Math.sqrt(zoom)));
    ruler.font = size + "px Arial, Helvetica, sans-serif";
    const boxes = nodes.map((node) => {
      const at = node.position();
      const r = (node.data("size") / 2) * zoom;
      const x = at.x * zoom + pan.x;
      const y = at.y * zoom + pan.y;
      return { left: x - r, top: y - r, right: x + r, bottom: y + r, x: x, y: y, r: r };
    });
    const clash = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const near = focused ? focused.closedNeighborhood() : null;
    const order = nodes.slice().sort((a, b) => {
      const first = (node) => (node === focused ? 0 : near && near.has(node) ? 1 : 2);
      return first(a) - first(b) || a.data("rank") - b.data("rank");
    });
    const taken = new Map();
    const room = (node, text) => {
      const dot = boxes[node.data("rank")];
      const width = ruler.measureText(text).width + 4;
      return sides.filter((side) => side !== "inside" || width <= 2 * dot.r)
        .map((side) => ({ side: side, text: text, box: boxAt(side, dot, width, size * 1.25) }))
        .find(({ box }) => box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
          && ![...taken].some(([other, name]) => other !== node && clash(box, name.box))
          && !boxes.some((other, i) => other !== dot && nodes[i].visible() && clash(box, other)));
    };
    const shown = order.filter((node) => node.visible() && (!near || near.has(node)));
    shown.forEach((node) => {
      const name = room(node, shortened(node.data("label")));
      if (name) {
        taken.set(node, name);
      }
    });
    // Then whole names, where there is still room for them.
    shown.filter((node) => taken.has(node) && (node === focused || node.data("name").length <= longest.name))
      .forEach((node) => taken.set(node, room(node, node.data("name")) || taken.get(node)));
    cy.batch(() => {
      order.forEach((node) => {
        node.removeClass("named right left below above inside");
        const name = taken.get(node);
        if (name) {
          node.data("shown", name.text);
          node.addClass("named " + name.side);
          node.style({
            "font-size": size / zoom, "text-outline-width": 2.5 / zoom,
            "text-margin-x": (name.side === "right" ? 3 : name.side === "left" ? -3 : 0) / zoom,
            "text-margin-y": (name.side === "below" ? 2 : name.side === "above" ? -2 : 0) / zoom
          });
        }
      });
    });
  }

  function boxAt(side, dot, width, height) {
    const gap = 3;
    const left = side === "right" ? dot.x + dot.r + gap : side === "left" ? dot.x - dot.r - gap - width : dot.x - width / 2;
    const top = side === "below" ? dot.y + dot.r + gap - 1 : side === "above" ? dot.y - dot.r - gap + 1 - height : dot.y - height / 2;
    return { left: left, top: top, right: left + width, bottom: top + height };
  }

  let waiting = 0;
  function nameSoon() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(name);
  }

  // Without one that is pointed at it is the chosen one that stands out.
  function focus(pointed) {
    const node = pointed || chosen;
    if (node === focused) {
      return;
    }
    focused = node;
    cy.batch(() => {
      cy.elements().removeClass("far near focus");
      if (node) {
        const near = node.closedNeighborhood();
        cy.elements().difference(near).addClass("far");
        near.edges().addClass("near");
        node.addClass("focus");
      }
    });
    tell(node);
    nameSoon();
  }

  function tell(node) {
    told.textContent = "";
    if (!node) {
      told.textContent = told.dataset.help;
      return;
    }
    const link = document.createElement("a");
    link.href = node.data("href");
    link.textContent = node.data("about");
    told.append(link);
    const strongest = node.connectedEdges().sort((a, b) => b.data("width") - a.data("width")).toArray().slice(0, 5)
      .map((edge) => edge.connectedNodes().difference(node).first().data("label"));
    if (strongest.length > 0) {
      told.append(" " + told.dataset.most + " " + strongest.join(", ") + ".");
    }
  }

  // What depends on the choice comes as the server writes it for that address.
  const parts = [".panel", ".embed", ".counting", ".tables", ".citation", ".citation + .printed", "header.site nav"];
  let loading = Promise.resolve();
  let asked = 0;
  async function load() {
    const number = ++asked;
    const answer = await fetch(location.href).catch(() => new Response("", { status: 503 }));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) {
      location.reload();
    } else if (number === asked) {
      parts.forEach((part) => {
        const here = document.querySelector(part);
        const there = page.querySelector(part);
        if (here && there) {
          here.replaceChildren(...there.childNodes);
        }
      });
      addHost();
    }
  }

  function mark(node) {
    chosen = node;
    dots.forEach((dot, i) => dot.setAttribute("aria-current", nodes[i] === node));
    field.value = node ? node.data("name") : "";
    focus(null);
    if (node && !within(node)) {
      moved = true;
      cy.center(node);
    }
  }

  function choose(node) {
    const address = new URL(location.href);
    if (node) {
      address.searchParams.set("focus", node.data("slug"));
    } else {
      address.searchParams.delete("focus");
    }
    address.hash = node ? "panel" : "";
    if (address.href !== location.href) {
      history.pushState(null, "", address);
      loading = load();
    }
    mark(node);
  }

  function within(node) {
    const at = node.renderedPosition();
    return at.x > 60 && at.y > 40 && at.x < cy.width() - 60 && at.y < cy.height() - 40;
  }

  async function open(node) {
    if (!node.data("slug")) {
      location.href = node.data("href");
    } else if (node !== chosen) {
      choose(node);
    } else {
      await loading;
      location.href = document.querySelector(".panel h2 a").href;
    }
  }

  const bySlug = new Map(nodes.filter((node) => node.data("slug")).map((node) => [node.data("slug"), node]));
  const inAddress = () => {
    const parameters = new URLSearchParams(location.search);
    const text = parameters.get("focus") || parameters.get("organisation");
    return bySlug.get(text) || named(text || "") || null;
  };
  const named = (text) => {
    const folded = text.trim().toLowerCase();
    const found = [...bySlug.values()].filter((node) => [node.data("name"), node.data("label")]
      .some((one) => one.toLowerCase() === folded));
    return found.length === 1 ? found[0] : null;
  };

  // Until the reader moves it, the picture fits its place.
  let moved = false;
  function whole() {
    moved = false;
    if (narrow) {
      spread();
      cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
      return;
    }
    cy.fit(undefined, Math.min(60, cy.width() / 12));
  }
  function zoomBy(factor) {
    moved = true;
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }
  // On a phone the dots are moved apart, so that a finger hits one and not its neighbour.
  function spread() {
    const box = cy.nodes().boundingBox({ includeLabels: false });
    const [wide, tall] = [(cy.width() - 2 * finger) / Math.max(1, box.w), (cy.height() - 2 * finger) / Math.max(1, box.h)];
    const scale = Math.min(wide, tall);
    const place = (at, start, most) => (at - start) * Math.min(most, 1.5 * scale) + finger;
    const at = nodes.map((node) => ({ x: place(node.position("x"), box.x1, wide), y: place(node.position("y"), box.y1, tall) }));
    const clamp = (value, most) => Math.max(finger, Math.min(most - finger, value));
    for (let round = 0; round < 200; round++) {
      for (let i = 0; i < at.length; i++) {
        for (let j = 0; j < i; j++) {
          const x = at[i].x - at[j].x || 0.1;
          const y = at[i].y - at[j].y;
          const push = Math.max(0, finger * 1.2 / Math.hypot(x, y) - 1) / 2;
          at[i].x += x * push; at[i].y += y * push; at[j].x -= x * push; at[j].y -= y * push;
        }
      }
      at.forEach((one) => { one.x = clamp(one.x, cy.width()); one.y = clamp(one.y, cy.height()); });
    }
    cy.batch(() => {
      nodes.forEach((node, i) => node.position(at[i]).data("size", Math.max(12, node.data("size") * Math.min(1, scale))));
      cy.edges().forEach((edge) => { edge.data("width", Math.max(0.5, edge.data("width") * Math.min(1, scale))); });
    });
  }
  const isTouch = (event) => event.originalEvent && String(event.originalEvent.type).startsWith("touch");

  cy.on("mouseover", "node", (event) => focus(event.target));
  cy.on("mouseout", "node", () => focus(null));
  cy.on("tap", (event) => {
    const node = event.target !== cy && event.target.isNode() ? event.target : isTouch(event) ? nearest(event.renderedPosition) : null;
    if (!node) {
      focus(null);
    } else if (node !== chosen) {
      open(node);
    }
  });
  function nearest(at) {
    const distance = (node) => Math.hypot(node.renderedPosition().x - at.x, node.renderedPosition().y - at.y);
    const near = nodes.filter((node) => node.visible() && distance(node) <= finger);
    return near.sort((a, b) => distance(a) - distance(b))[0] || null;
  }
  cy.on("scrollzoom pinchzoom dragpan", () => { moved = true; });
  cy.on("resize", () => { if (!moved) { whole(); } });
  cy.on("pan zoom resize", nameSoon);
  cy.on("drag free", "node", nameSoon);

  // The wheel moves the page, and zooms only with Ctrl or where the picture has the focus.
  live.parentElement.addEventListener("wheel", (event) => {
    if (live.contains(event.target) && !event.ctrlKey && document.activeElement !== live) {
      event.stopPropagation();
    }
  }, { capture: true });
  live.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      const at = focused ? focused.data("rank") + step : step > 0 ? 0 : nodes.length - 1;
      focus(nodes[(at + nodes.length) % nodes.length]);
    } else if (event.key === "Enter" && focused) {
      open(focused);
    } else if (event.key === "Escape") {
      if (focused === chosen) {
        choose(null);
      }
      focus(null);
    } else if (event.key === "+" || event.key === "=") {
      zoomBy(1.3);
    } else if (event.key === "-") {
      zoomBy(1 / 1.3);
    } else if (event.key === "0") {
      whole();
    } else {
      return;
    }
    event.preventDefault();
  });
  tools.addEventListener("click", (event) => {
    const action = event.target.closest("button");
    if (action) {
      ({ in: () => zoomBy(1.4), out: () => zoomBy(1 / 1.4), whole: whole })[action.value]();
    }
  });

  // Those that are pointed at in the table or beside the picture are shown in it; those chosen there are chosen in it.
  const linked = (event) => {
    const link = event.target.closest ? event.target.closest(".panel a.choice, .told a, table.members th a") : null;
    const address = link ? new URL(link.href) : null;
    return address
      ? bySlug.get(address.searchParams.get("focus") || decodeURIComponent(address.pathname.split("/").pop()))
      : null;
  };
  ["mouseover", "focusin", "mouseout", "focusout"].forEach((type) => document.addEventListener(type, (event) => {
    const node = linked(event);
    if (node) {
      focus(type.endsWith("out") ? null : node);
    }
  }));
  document.addEventListener("click", (event) => {
    const node = event.target.closest(".panel, .told") ? linked(event) : null;
    if (node && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      choose(node);
    }
  });
  addEventListener("popstate", () => {
    if (inAddress() !== chosen) {
      mark(inAddress());
      loading = load();
    }
  });

  form.addEventListener("submit", (event) => {
    const node = named(field.value);
    if (document.activeElement === field && node) {
      event.preventDefault();
      choose(node);
    }
  });
  form.addEventListener("formdata", (event) => {
    const usual = ([name, value]) => value === "" || form.elements[name].selectedIndex === 0;
    [...event.formData].filter(usual).forEach(([name]) => event.formData.delete(name));
    if (chosen && field.value === chosen.data("name")) {
      event.formData.set("focus", chosen.data("slug"));
    }
  });

  // Beside the number a slider, which shows at once what a larger one would leave.
  const least = form.elements["min-weight"];
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: 0, max: least.dataset.most, value: least.value || 0 });
  slider.step = form.elements.weight.value === "raw" ? 1 : 0.1;
  slider.setAttribute("aria-labelledby", "label-min-weight");
  least.after(slider);
  slider.addEventListener("input", () => {
    least.value = slider.value;
    const enough = (edge) => edge.data("weight") >= Number(slider.value);
    cy.batch(() => {
      cy.edges().forEach((edge) => { edge.toggleClass("light", !enough(edge)); });
      nodes.forEach((node) => node.toggleClass("light", Number(slider.value) > 0 && !node.connectedEdges().some(enough)));
    });
    nameSoon();
  });
  least.addEventListener("input", () => { slider.value = least.value || 0; });

  const share = document.querySelector(".share");
  share.hidden = false;
  share.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (button) {
      await copy(location.href);
      button.textContent = button.dataset.done;
    }
  });

  // The clipboard is there on safe addresses only.
  async function copy(text) {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text);
    }
    const area = document.createElement("textarea");
    area.value = text;
    share.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }

  // Where the service knows no address of its own, it is the one that the page came from.
  function addHost() {
    document.querySelectorAll(".embed code").forEach((code) => {
      code.textContent = code.textContent.replace('src="/', 'src="' + location.origin + "/");
    });
  }

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    nodes.forEach((node, i) => node.data("colour", fillOf(dots[i])));
    cy.style(style());
    nameSoon();
  });
  if (narrow) {
    form.querySelector("details").open = false;
  }
  addHost();
  tell(null);
  whole();
  mark(inAddress());
  name();
})();
