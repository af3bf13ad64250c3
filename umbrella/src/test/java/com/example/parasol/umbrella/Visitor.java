package com.example.parasol.umbrella;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Somebody with a browser of his own, who notes whatever goes wrong on a page. */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    private final Door door;
    private final BrowserContext context;
    private String email = "";
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor() {
        this(Door.PATHS);
    }

    Visitor(Door door) {
        this.door = door;
        context =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(door.at("/").toString())
                                        // the doors' certificate signed itself
                                        .setIgnoreHTTPSErrors(House.isOurs()));
        context.setDefaultTimeout(10_000);
        // a violation of the content security policy is a console error, too
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    Page open(String path) {
        var page = context.newPage();
        page.navigate(path.startsWith("/") ? door.at(path).toString() : path);
        return page;
    }

    /** Becomes a customer with an organization of his own, and stands in the dashboard. */
    Page signUpAndLogIn(String name) {
        var newcomer = name + "-" + UUID.randomUUID() + "@example.com";
        comeFromElsewhere();
        post(
                "/signup",
                FormData.create()
                        .set("email", newcomer)
                        .set("password", PASSWORD)
                        .set("organization", "Analytical Engines"));
        return logIn(newcomer);
    }

    /** All visitors share an address, from which strangers may not ask for ever. */
    private static void comeFromElsewhere() {
        if (House.isOurs()) {
            House.update("delete from throttle");
        }
    }

    /** Comes with a browser in which this person never was. */
    Page logIn(String somebody) {
        email = somebody;
        post("/login", FormData.create().set("email", email).set("password", PASSWORD));
        var page = open("/app");
        assertThat(page).hasURL(Pattern.compile(".*/app$"));
        return page;
    }

    /** What a form does, unseen: once somebody types it in a browser, the others are quicker so. */
    private void post(String path, FormData form) {
        var page = Jsoup.parse(context.request().get(path).text());
        form.set("_csrf", page.expectFirst("main input[name=_csrf]").val());
        var answer = context.request().post(path, RequestOptions.create().setForm(form));
        assertThat(answer).isOK();
    }

    /** Of the customer that he is. */
    String email() {
        return email;
    }

    /** So many that pages with a lock on them ask who he is. */
    void letTenMinutesPass() {
        House.update(
                """
                update login set authenticated_at = authenticated_at - interval '10 minutes'
                where account_id = (select id from account where email = ?)
                """,
                email);
    }

    Page logInToBackOffice() {
        var operator = House.operator();
        var page = open("/admin/login");
        page.locator("input[name=email]").fill(operator.email());
        page.locator("input[name=password]").fill(operator.password());
        submit(page);
        if (operator.secret() == null) {
            setUpApp(page);
        } else {
            page.locator("input[name=code]").fill(HiredOperator.code(operator.secret()));
            submit(page);
        }
        return page;
    }

    private static void setUpApp(Page page) {
        var secret = page.locator("code.secret").innerText();
        page.locator("input[name=code]").fill(HiredOperator.code(secret));
        submit(page);
        page.locator("main a.primary").click();
    }

    private static void submit(Page page) {
        page.locator("main form button.primary").click();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    BrowserContext context() {
        return context;
    }

    void assertNothingWentWrong() {
        assertThat(complaints).isEmpty();
    }

    /**
     * Leads every page away first: Chromium may never close one that is about to go elsewhere, as a
     * dashboard does that was logged out (microsoft/playwright#42366).
     */
    @Override
    public void close() {
        context.pages().forEach(Visitor::leave);
        context.close();
    }

    private static void leave(Page page) {
        try {
            page.navigate("about:blank");
        } catch (PlaywrightException elsewhere) {
            // it was quicker: where it went, it stays
            page.waitForLoadState();
        }
    }
}
