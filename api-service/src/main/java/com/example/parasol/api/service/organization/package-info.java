/** Organizations, as the API shows and takes them. */
@NullMarked
package com.example.parasol.api.service.organization;

import org.jspecify.annotations.NullMarked;
