/** The back office for operators. */
@NullMarked
package com.example.parasol.admin.web;

import org.jspecify.annotations.NullMarked;
