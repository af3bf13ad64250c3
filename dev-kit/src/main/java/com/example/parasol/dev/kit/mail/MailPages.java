package com.example.parasol.dev.kit.mail;

import com.example.parasol.dev.kit.page.DevPage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The list of mails and each of them as a page. */
final class MailPages {

    private static final int ON_THE_START_PAGE = 4;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private MailPages() {}

    static String list(List<ReceivedMail> mails) {
        var rows = mails.stream().map(MailPages::row).collect(Collectors.joining("\n"));
        return DevPage.fill(
                "mailbox/list.html",
                Map.of(
                        "rows",
                        rows,
                        "count",
                        mails.isEmpty() ? "None so far." : "The newest first."));
    }

    /** The newest few, for the start page. */
    static String section(List<ReceivedMail> mails) {
        var newest =
                mails.stream()
                        .limit(ON_THE_START_PAGE)
                        .map(mail ->
                                "<li><a href=\"/dev/mail/%s\">%s</a> to %s</li>"
                                        .formatted(
                                                mail.id(),
                                                HtmlUtils.htmlEscape(mail.subject()),
                                                HtmlUtils.htmlEscape(mail.to())))
                        .collect(Collectors.joining("\n"));
        return DevPage.fill(
                "mailbox/section.html",
                Map.of("mails", mails.isEmpty() ? "<li>None so far.</li>" : newest));
    }

    static String mail(ReceivedMail mail) {
        return DevPage.fill(
                "mailbox/mail.html",
                Map.of(
                        "id", mail.id(),
                        "subject", HtmlUtils.htmlEscape(mail.subject()),
                        "from", HtmlUtils.htmlEscape(mail.from()),
                        "to", HtmlUtils.htmlEscape(mail.to()),
                        "sent-at", HtmlUtils.htmlEscape(mail.sentAt().toString()),
                        "text", linked(mail.text())));
    }

    private static String row(ReceivedMail mail) {
        return """
        <tr>
            <th scope="row"><a href="/dev/mail/%s">%s</a></th>
            <td>%s</td>
            <td>%s</td>
        </tr>\
        """
                .formatted(
                        mail.id(),
                        HtmlUtils.htmlEscape(mail.subject()),
                        HtmlUtils.htmlEscape(mail.to()),
                        HtmlUtils.htmlEscape(mail.sentAt().toString()));
    }

    /** Everything is text, but addresses can be followed. */
    private static String linked(String text) {
        var html = new StringBuilder();
        var links = LINK.matcher(text);
        var end = 0;
        while (links.find()) {
            var address = HtmlUtils.htmlEscape(links.group());
            html.append(HtmlUtils.htmlEscape(text.substring(end, links.start())))
                    .append("<a href=\"%s\">%s</a>".formatted(address, address));
            end = links.end();
        }
        return html.append(HtmlUtils.htmlEscape(text.substring(end))).toString();
    }
}
