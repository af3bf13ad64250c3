package com.example.parasol.umbrella;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is saved shows in the open pages: in those of the applications that use it, and no others.
 */
@Tag("slow")
class LiveReloadTests {

    private static final String ROBOTS =
            "web-site/src/main/java/com/example/parasol/web/site/home/RobotsController.java";

    private static final String DEVICES =
            "admin-web/src/main/java/com/example/parasol/admin/web/device/DeviceController.java";

    /** A restart takes its time where others build. */
    private static final HasCountOptions PATIENTLY = new HasCountOptions().setTimeout(60_000);

    private static final HasTextOptions PATIENTLY_SO = new HasTextOptions().setTimeout(60_000);

    private static final LocatorOptions NAMING_IT = new LocatorOptions().setHasText(ROBOTS + ":");

    private static EditedHouse house;
    private static BrowserContext browser;
    private static Page site;
    private static Page alone;
    private static Page admin;
    private static Page docs;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        house = new EditedHouse(folder);
        browser = Chromium.browser().newContext();
        browser.setDefaultTimeout(30_000);
        site = page(house.at("/login").toString());
        alone = page(house.alone("/login").toString());
        admin = page(house.at("/admin/login").toString());
        docs = page(house.at("/api/docs").toString());
    }

    @AfterAll
    static void close() {
        browser.close();
        house.close();
    }

    @Test
    void aStyleSheetIsTakenInAsThePagesAre() throws IOException {
        remember(site, alone, admin);
        house.edit(
                "web-theme/src/main/resources/static/theme/base.css",
                "body {",
                "body { outline: 3px solid rgb(1, 2, 3);");

        for (var page : new Page[] {site, alone, admin}) {
            assertThat(page.locator("body")).hasCSS("outline-color", "rgb(1, 2, 3)");
            assertIsOld(page);
        }
    }

    @Test
    void aTemplateReloadsThePagesOfItsApplication() throws IOException {
        remember(site, admin);
        house.edit(
                "admin-web/src/main/resources/templates/login/form.html",
                "<h1",
                "<p id=\"edited\">Edited</p><h1");

        assertThat(admin.locator("#edited")).hasText("Edited");
        assertIsOld(site);
    }

    @Test
    void aTextReloadsThem() throws IOException {
        house.edit(
                "web-theme/src/main/resources/theme-messages.properties",
                "theme.skip=",
                "theme.skip=Now ");

        for (var page : new Page[] {site, alone, admin}) {
            assertThat(page.locator(".skip-link")).containsText("Now ");
        }
    }

    @Test
    void aClassRestartsItsApplicationAndAnErrorInItIsShown() throws IOException {
        remember(admin);
        house.edit(ROBOTS, "String robots() {", "String robots() { oops");
        for (var page : new Page[] {site, alone}) {
            assertThat(page.locator("pre.errors", NAMING_IT)).hasCount(1, PATIENTLY);
        }

        remember(site, alone);
        house.edit(ROBOTS, "{ oops", "{ if (true) { return \"mended\"; }");
        for (var page : new Page[] {site, alone}) {
            awaitLoad(page);
            assertThat(page.locator("pre.errors")).hasCount(0);
        }

        assertThat(browser.request().get(house.at("/robots.txt").toString()).text())
                .isEqualTo("mended");
        assertIsOld(admin);
    }

    /** Its page waits at the gateway meanwhile. */
    @Test
    void anApplicationThatDoesNotStartIsTriedAgain() throws IOException {
        var failed = (int) house.count("web-site did not start");
        remember(alone);
        house.edit(ROBOTS, "RobotsController {", "RobotsController { { Integer.parseInt(\"x\"); }");
        house.awaitLog("web-site did not start", failed + 1);
        site.navigate(house.at("/login").toString());
        assertThat(site.locator("#email")).hasCount(0);

        house.edit(ROBOTS, " { Integer.parseInt(\"x\"); }", "");
        assertThat(site.locator("#email")).hasCount(1, PATIENTLY);
        awaitLoad(alone);
    }

    /** Its rows keep themselves fresh. */
    @Test
    void theStartPageSaysHowEachIsAndWhy() throws IOException {
        var inside = page(house.alone("/dev").toString());
        var office = inside.locator("#applications tr:has(a:text-is('admin-web'))");
        assertThat(office.locator(".up")).hasCount(1, PATIENTLY);

        remember(admin);
        house.edit(
                DEVICES, "DeviceController {", "DeviceController { { Integer.parseInt(\"y\"); }");
        assertThat(office.locator(".failed")).hasText("did not start", PATIENTLY_SO);
        assertThat(office).containsText("DeviceController.java");
        assertThat(inside.locator("#applications .problem"))
                .containsText("For input string: \"y\"");

        inside.navigate(house.alone("/dev/log?level=error").toString());
        assertThat(inside.locator("#log .error").first()).containsText("admin-web did not start");
        assertThat(inside.locator("#log .info")).hasCount(0);

        inside.navigate(house.alone("/dev").toString());
        house.edit(DEVICES, " { Integer.parseInt(\"y\"); }", "");
        assertThat(office.locator(".up")).hasCount(1, PATIENTLY);
        assertThat(office).containsText("restarted");
        assertThat(inside.locator("#applications .problem")).hasCount(0);
        awaitLoad(admin);
        inside.close();
    }

    @Test
    void theDomainRestartsAllThatUseIt() throws IOException {
        remember(site, alone, admin, docs);
        house.edit(
                "core-domain/src/main/java/com/example/parasol/core/domain/account/Account.java",
                "package ",
                "// edited\npackage ");

        for (var page : new Page[] {site, alone, admin, docs}) {
            awaitLoad(page);
        }
        assertThat(house.count("gateway restarted")).isZero();
    }

    @Test
    void aMigrationIsRun() throws IOException {
        remember(site, alone, admin, docs);
        house.add(
                "core-domain/src/main/resources/db/migration/V999__edited.sql",
                "create table edited (id uuid primary key);");

        for (var page : new Page[] {site, alone, admin, docs}) {
            awaitLoad(page);
        }
        assertThat(house.count("Successfully applied 1 migration")).isOne();
    }

    /** Spring Data remembers some types of the last few starts, which is why a few are left. */
    @Test
    void whatIsThrownAwayIsGone() throws IOException {
        // without the gateway a browser shows its own page when nobody answers, and stays there
        alone.navigate("about:blank");
        restart(4);
        var remembered = house.instances(View.class, 2);
        restart(8);
        assertThat(site.locator("#email")).hasCount(1, PATIENTLY);
        alone.navigate(house.alone("/login").toString());

        await().untilAsserted(() ->
                assertThat(house.instances(View.class, 2)).isLessThanOrEqualTo(remembered + 1));
    }

    private static void restart(int times) throws IOException {
        var before = (int) house.count("web-site restarted");
        for (var i = 1; i <= times; i++) {
            house.edit(ROBOTS, "package ", "// once more\npackage ");
            house.awaitLog("web-site restarted", before + i);
        }
    }

    private static Page page(String address) {
        var page = browser.newPage();
        page.navigate(address);
        return page;
    }

    /** Marks them as the pages that they are now. */
    private static void remember(Page... pages) {
        for (var page : pages) {
            page.evaluate("document.documentElement.dataset.old = ''");
        }
    }

    private static void assertIsOld(Page page) {
        assertThat(page.locator("html[data-old]")).hasCount(1);
    }

    private static void awaitLoad(Page page) {
        assertThat(page.locator("html:not([data-old])")).hasCount(1, PATIENTLY);
    }
}
