/**
 * The business: one package per noun, found by auto-configuration, never by an application's scan.
 */
@NullMarked
package com.example.parasol.core.domain;

import org.jspecify.annotations.NullMarked;
