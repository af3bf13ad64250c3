/** {@code backup} and {@code restore}: the database of a running house. */
package command.database;
