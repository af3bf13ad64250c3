package command;

/**
 * Why a command does not do what it was asked for: a sentence for people, which says what to do
 * instead.
 */
public final class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence);
    }
}
