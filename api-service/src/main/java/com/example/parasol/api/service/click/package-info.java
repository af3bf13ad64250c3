/** What is known of the clicks on a link, as the API shows it. */
@NullMarked
package com.example.parasol.api.service.click;

import org.jspecify.annotations.NullMarked;
