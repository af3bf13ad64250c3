package command;

/**
 * One command of the launcher, in a file of its own; what stands above its class is its sentence in
 * the list.
 */
public interface Command {

    /**
     * How it is called in the first line, then what it does, then its options in lines such as
     * {@code --api makes …}. No other options are understood.
     */
    String help();

    /**
     * @throws Refusal when it cannot do what it was asked for; then it has changed nothing
     */
    void run(Arguments given) throws Exception;
}
