package com.example.parasol.web.site;

import com.example.parasol.core.domain.account.Accounts;
import com.example.parasol.core.domain.mailtoken.MailTokens;
import com.example.parasol.core.domain.mailtoken.Purpose;
import com.example.parasol.dev.kit.mail.Mailbox;
import com.example.parasol.dev.kit.mail.ReceivedMail;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** The mailboxes of everybody. */
@TestComponent
public class Mailboxes {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+token=\\S+)");

    private final Mailbox mails;
    private final MailTokens tokens;
    private final Accounts accounts;
    private final TransactionOperations transaction;

    Mailboxes(
            @Value("${" + Mailbox.PROPERTY + "}") Path folder,
            MailTokens tokens,
            Accounts accounts,
            TransactionOperations transaction) {
        this.mails = new Mailbox(folder);
        this.tokens = tokens;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** What a link to an account's address would carry, without the wait for a mail. */
    public String token(Purpose purpose, String email) {
        var account = accounts.findByEmail(email).orElseThrow().account();
        return Objects.requireNonNull(
                transaction.execute(_ -> tokens.issue(purpose, account.id(), email)));
    }

    /** Waits until somebody has received a mail with these words in its subject: the newest. */
    public ReceivedMail await(String email, String subject) {
        return Awaitility.await()
                .until(() -> of(email, subject), received -> !received.isEmpty())
                .getFirst();
    }

    /** The same; where on the site the link in it leads. */
    public String awaitPath(String email, String subject) {
        var link = LINK.matcher(await(email, subject).text());
        return link.results().map(found -> found.group(1)).findFirst().orElseThrow();
    }

    private List<ReceivedMail> of(String email, String subject) {
        return mails.newest().stream()
                .filter(mail -> mail.to().equals(email) && mail.subject().contains(subject))
                .toList();
    }
}
