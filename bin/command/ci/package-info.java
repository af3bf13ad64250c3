/** {@code ci}: what CI runs, step by step. */
package command.ci;
