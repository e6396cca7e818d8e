/// The page's script: seeks, follows the recording through the words, says how long it is.
enum PageScript {
    static let text = """

        "use strict";
        const audio = document.querySelector("audio");
        const total = document.getElementById("total");
        const clock = seconds =>
          Math.floor(seconds / 60) + ":" + String(Math.floor(seconds % 60)).padStart(2, "0");

        function measured() {
          total.dataset.seconds = audio.duration.toFixed(2);
          total.textContent = "Total length " + clock(audio.duration) + ".";
        }

        function failed() {
          total.textContent = "The recording cannot be played: it should lie beside this page.";
        }

        // One listener for all: a listener on each word would make screen readers call each word clickable.
        function seek(event) {
          const place = event.target.closest("[data-at]");
          if (!place) return;
          // Dragging over words selects them.
          if (place.tagName !== "BUTTON" && !getSelection().isCollapsed) return;
          audio.currentTime = Number(place.dataset.at);
          audio.play().catch(() => {});
        }

        const words = [...document.querySelectorAll("[data-to]")];
        let current = null;
        function follow() {
          const time = audio.currentTime;
          const word = words.find(word => word.dataset.at <= time && time < word.dataset.to) ?? null;
          if (word === current) return;
          current?.classList.remove("current");
          word?.classList.add("current");
          current = word;
        }

        if (audio) {
          if (audio.readyState > 0) measured(); else audio.addEventListener("loadedmetadata", measured);
          if (audio.error) failed(); else audio.addEventListener("error", failed);
          audio.addEventListener("timeupdate", follow);
          document.addEventListener("click", seek);
        }

        // Paper cannot be unfolded.
        let folded = [];
        addEventListener("beforeprint", () => {
          folded = [...document.querySelectorAll("details:not([open])")];
          for (const details of folded) details.open = true;
        });
        addEventListener("afterprint", () => {
          for (const details of folded) details.open = false;
        });

        """

    /// What the page's security policy knows it by; a test tells the new one after a change.
    static let digest = "sha256-OVinS0C2Dhz63vj+AeqC7msbxz/O9zNDPBBSCezGJaQ="
}
