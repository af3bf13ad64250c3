/** {@code images} and {@code secrets}: what containers need. */
package command.image;
