/** {{Nouns}}, as the API shows and takes them. */
@NullMarked
package {{package}};

import org.jspecify.annotations.NullMarked;
