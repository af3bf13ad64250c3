/** What happens to every request before its address is looked at. */
@NullMarked
package com.example.parasol.api.web.request;

import org.jspecify.annotations.NullMarked;
