/** 138****0000: enough to tell two numbers apart, too little to call one. */
export const maskPhone = (phone: string): string =>
  phone.replace(/\d{7,}/g, (digits) => {
    const hidden = Math.min(4, digits.length - 5)
    return digits.slice(0, 3) + '*'.repeat(hidden) + digits.slice(3 + hidden)
  })

/** Keeps the region and the last four places of an ID number. */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.length <= 8
    ? idNumber
    : idNumber.slice(0, 4) + '*'.repeat(idNumber.length - 8) + idNumber.slice(-4)
