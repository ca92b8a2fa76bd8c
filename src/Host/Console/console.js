// Fetches the part of the page that moves, each second while somebody looks.
const live = document.getElementById("live");

const look = async () => {
  if (!document.hidden)
    try {
      const answer = await fetch("/console/live");
      if (answer.ok) live.innerHTML = await answer.text();
    } catch {
      // The shop is away; it is asked again.
    }
  setTimeout(look, 1000);
};

if (live) setTimeout(look, 1000);
