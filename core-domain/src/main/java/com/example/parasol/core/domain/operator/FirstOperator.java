package com.example.parasol.core.domain.operator;

import com.example.parasol.core.domain.actor.Job;
import com.example.parasol.core.domain.refusal.Conflict;
import com.example.parasol.core.domain.refusal.DomainException;
import com.example.parasol.core.domain.refusal.Invalid;
import com.example.parasol.core.domain.refusal.Violation;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A fresh installation has no operator, and no default one. A command on the machine makes the
 * first, once; its password is made here, shown there and nowhere else.
 */
@Service
public class FirstOperator {

    public static final String COMMAND = "first-operator";

    private static final Job ACTOR = new Job("first-operator");

    /** Without look-alikes; 20 of them are worth 116 bits. */
    private static final String LETTERS =
            "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    private final OperatorService operators;
    private final OperatorRepository all;
    private final TransactionOperations transaction;
    private final SecureRandom random = new SecureRandom();

    FirstOperator(
            OperatorService operators, OperatorRepository all, TransactionOperations transaction) {
        this.operators = operators;
        this.all = all;
        this.transaction = transaction;
    }

    /**
     * Makes the operator and returns the password. Of many who do so at once, one succeeds.
     *
     * @throws Conflict when there is an operator already
     * @throws Invalid when the address is none
     */
    public String create(String email) {
        var password = password();
        transaction.executeWithoutResult(_ -> {
            all.lockAll();
            if (all.count() > 0) {
                throw new Conflict(
                        new Violation("email", "taken", "There is an operator already; ask one"));
            }
            operators.create(ACTOR, new NewOperator(email, password));
        });
        return password;
    }

    /** The command: says what came of it, and returns the process's exit code. */
    public int run(String email, PrintStream out) {
        try {
            var password = create(email);
            out.printf("Operator %s, password %s%n", email, password);
            out.println("Log in at /admin. This password is shown this once.");
            return 0;
        } catch (DomainException refusal) {
            out.println(sentence(refusal) + ".");
            return 1;
        }
    }

    private static String sentence(DomainException refusal) {
        return switch (refusal) {
            case Invalid invalid ->
                    invalid.violations().stream()
                            .map(Violation::detail)
                            .collect(Collectors.joining(". "));
            case Conflict conflict -> conflict.violation().detail();
            default -> String.valueOf(refusal.getMessage());
        };
    }

    private String password() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
