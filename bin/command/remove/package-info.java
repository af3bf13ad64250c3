/** {@code remove}: the project without the product that it came with. */
package command.remove;
