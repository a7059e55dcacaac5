/* The same marks on a street map. Stands on the page only where the installation names a server of tiles; the
 * drawing beside it prints, and takes over again where no tile comes. Words of people never become markup. */
const box = document.querySelector("[data-street-map]");
const NEAREST = 26; /* pixels: marks nearer than this share one */
const isOurs = (mark) => mark[2] === "outlet" || mark[2] === "library";
const FURTHEST_IN = 19;
const LONGEST_WAIT = 10_000; /* milliseconds without a single tile */
const words = box.dataset;
const told = JSON.parse(words.told);
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const status = document.querySelector("[data-street-said]");
const frame = box.closest(".street-map");
const choice = frame.querySelectorAll("[data-show]");

/* A mark is a link like any other: Tab reaches it, Enter follows it. */
const LinkIcon = L.Icon.extend({
  options: { iconSize: [30, 30], iconAnchor: [15, 15], className: "" },
  createIcon() {
    const link = document.createElement("a");
    link.href = this.options.href;
    link.setAttribute("aria-label", this.options.label);
    link.append(this.options.drawing());
    this._setIconStyles(link, "icon");
    return link;
  },
  createShadow: () => null,
});

const glyphOf = (look) => () => document.querySelector(`.legend .look-${look} svg`).cloneNode(true);

function countOf(number) {
  return () => Object.assign(document.createElement("span"), { textContent: number });
}

function line(text) {
  return Object.assign(document.createElement("bdi"), { textContent: text });
}

/* Looking closer is work on the map; where all stands at one address, the list says it. */
function crowd(map, marks) {
  const bounds = L.latLngBounds(marks.map((mark) => mark.slice(0, 2)));
  const isOneSpot = bounds.getNorthEast().distanceTo(bounds.getSouthWest()) < 5;
  const names = marks.slice(0, 6).map((mark) => mark[3]).join("; ") + (marks.length > 6 ? "…" : "");
  const label = `${words.places.replace("0", marks.length)}: ${names}.`;
  const icon = new LinkIcon({ href: "#around-list", label: isOneSpot ? label : `${label} ${words.closer}`, className: "street-mark street-crowd", drawing: countOf(marks.length) });
  const marker = L.marker(bounds.getCenter(), { icon, keyboard: false }).bindTooltip(line(label));
  if (!isOneSpot) {
    marker.on("click", (event) => {
      event.originalEvent.preventDefault();
      map.fitBounds(bounds.pad(0.2), { maxZoom: FURTHEST_IN });
      box.focus({ preventScroll: true });
    });
  }
  return marker;
}

function single(mark) {
  const [north, east, look, name, label, href] = mark;
  const icon = new LinkIcon({ href, label: `${name}, ${label}`, className: `street-mark look-${look}`, drawing: glyphOf(look) });
  const marker = L.marker([north, east], { icon, keyboard: false, zIndexOffset: isOurs(mark) ? 500 : 0 });
  return marker.bindTooltip(line(`${name}, ${label}`));
}

/* Marks nearer than NEAREST share one, counted on the whole level of zoom, so that moving the map changes nothing.
 * Outlets stand for themselves, as in the drawing. */
function heaps(map) {
  const found = new Map();
  const cells = new Map();
  told.marks.forEach((mark, number) => {
    const spot = map.project(mark.slice(0, 2));
    const cell = spot.divideBy(NEAREST).floor();
    const near = !isOurs(mark) && nearby(cells, cell).find((other) => other.spot.distanceTo(spot) < NEAREST);
    if (near) return near.marks.push(mark);
    const heap = { spot, marks: [mark] };
    found.set(`${map.getZoom()} ${number}`, heap.marks);
    if (!isOurs(mark)) cells.set(`${cell.x} ${cell.y}`, [...(cells.get(`${cell.x} ${cell.y}`) ?? []), heap]);
  });
  return found;
}

function nearby(cells, { x, y }) {
  const steps = [-1, 0, 1];
  return steps.flatMap((right) => steps.flatMap((down) => cells.get(`${x + right} ${y + down}`) ?? []));
}

/* Only what is in sight is in the page; what stays in sight is left alone, and with it the focus. */
function draw(map, drawn) {
  const shown = map.getBounds().pad(0.5);
  const inSight = new Map([...heaps(map)].filter(([, marks]) => shown.contains(marks[0].slice(0, 2))));
  drawn.forEach((marker, key) => {
    if (!inSight.has(key)) {
      marker.remove();
      drawn.delete(key);
    }
  });
  inSight.forEach((marks, key) => {
    if (!drawn.has(key)) drawn.set(key, (marks.length === 1 ? single(marks[0]) : crowd(map, marks)).addTo(map));
  });
}

function around([north, east, meters]) {
  return L.latLng(north, east).toBounds(2 * meters);
}

function show(what) {
  frame.classList.toggle("shows-streets", what === "streets");
  choice.forEach((button) => button.setAttribute("aria-pressed", button.dataset.show === what));
}

/* Offline, or a server that is gone: our own drawing takes over, and says why. */
function fallBack(tiles) {
  let came = false;
  const check = () => {
    if (came || status.textContent) return;
    status.textContent = words.failed;
    show("drawing");
  };
  tiles.on("tileload", () => (came = true));
  tiles.on("load", check);
  setTimeout(check, LONGEST_WAIT);
}

function begin() {
  frame.hidden = false;
  show("streets");
  const map = L.map(box, { scrollWheelZoom: false, zoomControl: false, fadeAnimation: !still, zoomAnimation: !still, markerZoomAnimation: !still });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ metric: words.unit === "km", imperial: words.unit === "mi" }).addTo(map);
  const attribution = Object.assign(document.createElement("span"), { textContent: words.attribution }).innerHTML;
  const tiles = L.tileLayer(words.tiles, { attribution, maxZoom: FURTHEST_IN, referrerPolicy: "strict-origin" });
  const drawn = new Map();
  fallBack(tiles);
  const points = L.latLngBounds(told.marks.map((mark) => mark.slice(0, 2)));
  map.fitBounds(told.view ? around(told.view) : points, { padding: told.view ? [0, 0] : [30, 30], maxZoom: 16 });
  tiles.addTo(map);
  if (told.circle) L.circle(told.circle.slice(0, 2), { radius: told.circle[2], className: "street-reach", interactive: false }).addTo(map);
  draw(map, drawn);
  map.on("moveend", () => draw(map, drawn));
  choice.forEach((button) => button.addEventListener("click", () => {
    show(button.dataset.show);
    map.invalidateSize();
  }));
}

begin();
