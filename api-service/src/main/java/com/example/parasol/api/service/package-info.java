/** What the REST API promises, without HTTP. */
@NullMarked
package com.example.parasol.api.service;

import org.jspecify.annotations.NullMarked;
