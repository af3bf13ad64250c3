/** What the commands of {@code bin/parasol} share: arguments, the project, a copy to work in. */
package command;
