/** The REST API as JSON over HTTP. */
@NullMarked
package com.example.parasol.api.web;

import org.jspecify.annotations.NullMarked;
