/**
 * Why a command does not do what it was asked for: a sentence for people, which says what to do
 * instead.
 */
final class Refusal extends RuntimeException {

    Refusal(String sentence) {
        super(sentence);
    }
}
