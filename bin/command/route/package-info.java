/** {@code routes}: every address and who may use it, read from the sources. */
package command.route;
