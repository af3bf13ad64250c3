/** {@code new-app} and {@code picture}: the modules of the project. */
package command.app;
