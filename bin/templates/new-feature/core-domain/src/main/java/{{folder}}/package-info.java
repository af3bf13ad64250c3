/** The {{nouns}} of an organization. */
@NullMarked
package {{package}};

import org.jspecify.annotations.NullMarked;
