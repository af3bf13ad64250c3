/** The audit trail, as the API shows it to the organization that it is about. */
@NullMarked
package com.example.parasol.api.service.audit;

import org.jspecify.annotations.NullMarked;
