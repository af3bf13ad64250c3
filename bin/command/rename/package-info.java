/** {@code rename}: another name for everything. */
package command.rename;
