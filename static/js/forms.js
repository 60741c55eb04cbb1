// A choice in a form marked data-now takes effect at once; its button stays for who has no script.

document.documentElement.classList.add("scripted");

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-now]");
  if (form && event.target.checkValidity()) form.requestSubmit();
});

// A swapped-in page part that asks for it gets the focus, so that a keyboard continues there.
document.addEventListener("htmx:afterSwap", (event) => {
  event.target.querySelector("[data-focus]")?.focus();
});

// Parts of a page change the address; a form that carries it along reads it when it is sent.
// data-keeps names what is left behind.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-here]")) form.elements.next.value = location.pathname + location.search;
  if (!form.matches("[data-keeps]")) return;
  for (const kept of form.querySelectorAll("input[type=hidden]")) kept.remove();
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (form.elements[name] || form.dataset.keeps === name) continue;
    const kept = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    form.append(kept);
  }
});
