package org.leidenkg.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.leidenkg.TemporaryFolder;
import org.leidenkg.TestEffort;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium without a window, with a fresh profile, that reaches no host but this one, on one site: all paths begin with
 * a slash. It remembers what its pages wrote to the console
 * and asked of the network since the last {@link #open}.
 */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * Selenium's. It warns that classes for this version of the DevTools protocol are not there; they are not used. Kept,
     * because a logger that nobody holds forgets its level.
     */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    /** Of rows, entries of lists and parts of pictures that are alike, all but the first few. */
    private static final String REST_OF_WHAT_IS_ALIKE =
            """
            const seen = new Map();
            return [...document.body.querySelectorAll('tr, li, dt, dd, option, section, article, svg *')].filter(element => {
              const key = element.tagName + '.' + (element.getAttribute('class') || '');
              if (!seen.has(element.parentNode)) seen.set(element.parentNode, {});
              const count = seen.get(element.parentNode);
              count[key] = (count[key] || 0) + 1;
              return count[key] > %d;
            }).map(element => {
              element.remove();
              return element.tagName;
            });
            """.formatted(TestEffort.number("leidenkg.alike", 6, Integer.MAX_VALUE));

    private final ChromeDriver driver;
    private final Path folder;
    private final String site;

    /** Nothing was done with it since it was made as new. */
    private boolean untouched;

    /** Of the performance log, since the last {@link #open}: reading the log empties it. */
    private final List<String> messages = new ArrayList<>();

    private Browser(ChromeDriver driver, Path folder, String site) {
        this.driver = driver;
        this.folder = folder;
        this.site = site;
    }

    /**
     * Starts it.
     *
     * @param site the address that paths are resolved against; ends in a slash
     */
    static Browser start(Chromium chromium, String site) {
        SELENIUM.setLevel(Level.SEVERE);
        try {
            Path folder = Files.createTempDirectory("leidenkg-chromium");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(chromium.driver().toFile())
                    .usingAnyFreePort()
                    .withSilent(true)
                    .build();
            Browser browser = new Browser(
                    new ChromeDriver(service, options(chromium, folder.resolve("profile"))),
                    folder,
                    site.substring(0, site.length() - 1));
            browser.devTools("Network.enable", Map.of());
            browser.devTools("Network.setCacheDisabled", Map.of("cacheDisabled", true));
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Chromium chromium, Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.browser().toFile());
        options.setCapability("goog:loggingPrefs", logs);
        return options.addArguments(
                "--headless=new",
                // Build machines run tests as root, or in containers that forbid the sandbox.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + profile);
    }

    /** As new: the standard look, scripts on, no cookie, nothing remembered. */
    void reset() {
        if (untouched) {
            return;
        }
        driver.get("about:blank");
        scripts(true);
        media("");
        look(Look.STANDARD);
        devTools("Network.clearBrowserCookies", Map.of());
        devTools("Storage.clearDataForOrigin", Map.of("origin", site, "storageTypes", "all"));
        forget();
        untouched = true;
    }

    /** Sets width, height and colours; animations are off, so that what is seen is final. */
    void look(Look look) {
        devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", look.width(), "height", look.height(), "deviceScaleFactor", 1, "mobile", false));
        devTools(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of(
                                        "name",
                                        "prefers-color-scheme",
                                        "value",
                                        look.scheme().feature()),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Shows pages in the few colours that a reader's system prescribes, until the next {@link #look}. */
    void forceColours() {
        devTools(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "forced-colors", "value", "active"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Shows pages as on the named medium, such as {@code print}; the empty name is the screen. */
    void media(String medium) {
        devTools("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    /** Whether pages may run scripts. */
    void scripts(boolean on) {
        devTools("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Opens a page of the site and waits until it is loaded, with all that its scripts ask for. */
    void open(String path) {
        untouched = false;
        forget();
        driver.get(site + path);
        settle();
    }

    /** Waits until nothing is under way on the network. */
    void settle() {
        await("the network to come to rest", () -> exchanges().stream().allMatch(Exchange::over));
    }

    private void forget() {
        console();
        exchanges();
        messages.clear();
    }

    /** Path and query of the page that is shown. */
    String path() {
        String address = Optional.ofNullable(driver.getCurrentUrl()).orElse("");
        return address.startsWith(site) ? address.substring(site.length()) : address;
    }

    /** Waits until the page of that path and query is there. */
    void awaitPath(String path) {
        await("to come to " + path, () -> path().equals(path));
        settle();
    }

    /** Lets files be downloaded, without asking, into a folder. */
    void saveDownloadsIn(Path folder) {
        devTools(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
    }

    /** What pages and the browser about them wrote to the console since this was last asked. */
    List<String> console() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .map(LogEntry::toString)
                .toList();
    }

    /** The requests since the last {@link #open}. */
    List<Exchange> exchanges() {
        driver.manage().logs().get(LogType.PERFORMANCE).forEach(entry -> messages.add(entry.getMessage()));
        return NetworkLog.read(messages);
    }

    /** Whether a request stayed on the site. */
    boolean isOurs(Exchange exchange) {
        return exchange.address().startsWith(site + "/");
    }

    /** The first that a CSS selector finds. */
    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> findAll(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The element that has the keyboard. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Types into whatever has the keyboard, as a person does. */
    void press(CharSequence... keys) {
        focused().sendKeys(keys);
    }

    /** Presses the tabulator until what is focused fits; a person would give up after two hundred. */
    WebElement tabTo(Predicate<WebElement> wanted) {
        for (int presses = 0; presses < 200; presses++) {
            press(Keys.TAB);
            WebElement focused = focused();
            if (wanted.test(focused)) {
                return focused;
            }
        }
        throw new AssertionError("the tabulator never came to it on " + path());
    }

    /** Waits until something is so, also where the page exchanges what is looked at; fails after twenty seconds. */
    void await(String what, BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE)
                .pollingEvery(Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .until(ready -> condition.getAsBoolean());
    }

    /** Waits until a CSS selector finds something that is shown; fails after twenty seconds. */
    WebElement await(String selector) {
        await("something shown at " + selector, () -> findAll(selector).stream().anyMatch(WebElement::isDisplayed));
        return find(selector);
    }

    /** Types into a field and waits for what is suggested for all of the words; the first suggestion. */
    WebElement suggest(WebElement field, String words) {
        field.sendKeys(words);
        return await(".suggestions:not([hidden]) [role=listbox]:not([aria-busy]) [role=option]");
    }

    /**
     * Runs a script in the page, as its own developer tools would: the page's policy does not hold it back.
     *
     * @return the lines that the script returns, at once or as a promise
     */
    List<String> lines(String script) {
        Object result = driver.executeScript(script);
        if (result instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("the script returned " + result + " and not a list: " + script);
    }

    /**
     * Takes from the page, of rows, entries of lists and parts of pictures that are alike, all but the first few: what holds
     * of these holds of the others.
     *
     * @return the names of the elements that are gone
     */
    List<String> leaveOutWhatIsAlike() {
        return lines(REST_OF_WHAT_IS_ALIKE);
    }

    /** The page as a PDF, as the browser's own command for printing makes it. */
    String paper() {
        Object data = devTools("Page.printToPDF", Map.of()).get("data");
        return new String(Base64.getDecoder().decode(String.valueOf(data)), StandardCharsets.ISO_8859_1);
    }

    /** A command of the DevTools protocol. */
    Map<String, Object> devTools(String command, Map<String, Object> parameters) {
        untouched = false;
        return driver.executeCdpCommand(command, parameters);
    }

    /** Keeps what is seen. */
    void keepPicture(Path file) {
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        TemporaryFolder.delete(folder);
    }
}
