/** {{Nouns}} over HTTP. */
@NullMarked
package {{package}};

import org.jspecify.annotations.NullMarked;
