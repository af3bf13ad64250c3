/** The people of an organization, as the API shows and takes them. */
@NullMarked
package com.example.parasol.api.service.member;

import org.jspecify.annotations.NullMarked;
