package org.leidenkg.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.leidenkg.Programs;

/** The browser and its WebDriver, as the machine has them. */
record Chromium(Path browser, Path driver) {
    /** Empty when either is missing. */
    static Optional<Chromium> find() {
        return Programs.find("chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> Programs.find("chromedriver").map(driver -> new Chromium(browser, driver)));
    }
}
