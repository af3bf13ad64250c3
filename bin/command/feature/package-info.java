/** {@code new-feature}: one noun, from the table to the tests. */
package command.feature;
