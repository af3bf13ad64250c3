package com.example.parasol.dev.kit.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server on a free port of this machine, which takes everything for everybody. */
final class MailServer implements AutoCloseable {

    private static final String EVERYBODY = "everybody@localhost";

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    static MailServer start(Mailbox mailbox) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        startAside(server);
        var users = server.getUserManager();
        var everybody = everybody(users);
        users.setMessageDeliveryHandler((mail, _) -> {
            mailbox.add(mail.getMessage());
            return everybody;
        });
        return new MailServer(server);
    }

    /** Its threads inherit that they keep no application alive. */
    private static void startAside(GreenMail server) {
        var starter = Thread.ofPlatform().daemon().start(server::start);
        try {
            starter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static GreenMailUser everybody(UserManager users) {
        try {
            return users.createUser(EVERYBODY, EVERYBODY, "");
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
