package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody with a browser of his own, who notes whatever goes wrong on a page. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor() {
        context =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(House.base().toString()));
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
        page.navigate(path);
        return page;
    }

    /** Logs in at the site's or the back office's login page. */
    Page logIn(String path, String email, String password) {
        var page = open(path);
        page.getByLabel("Email").fill(email);
        page.locator("input[name=password]").fill(password);
        button(page, "Log in").click();
        return page;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    BrowserContext context() {
        return context;
    }

    void assertNothingWentWrong() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
