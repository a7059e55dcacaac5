"""What the vectors of an encoder all have in common (docs/engine/matching.md).

Made by scripts/free_vectors.py: the mean and the shared directions, in half precision.
"""

from __future__ import annotations

from base64 import b64decode
from functools import cache

import numpy as np

from wherewithal.engine.matching.shared import Shared

ROWS = {
    "use-multilingual": (
        "iS57ovEaIScKpgScJJzEHwOfWJ5dpMKmt6x5pD6prKFnoLqTWyP4J9AYJi0nJTmhbqXTH3olvBzWGgMbHxszHocZOavy"
        "GcqonCOWFkYWdSNtIXyfXigGn3ugQCMto00lSZAfJSsjAKa4JsAjkaGBri8bm53HohMj8SIvo8MdchaxqAMYQag6HgQW"
        "7hzqJO6l26FAGLKkXaHtpXkfuRO+Lc6tbqQgpA+I4J6hGQ8SeyURIhIi6yUCpo0dVyICIh6ifZiToSMow6i5IvKkfyXu"
        "oymbaCKspCCnvqHWpCEekSLOpfyknqPMkfGjPxy0I30e36WUmHIiKSShpkWpgR45J6qQwiFZJVabCaGCmZylmq2WJd6a"
        "I6wYHhok8qh7HB+oVqg7HXQsOyhYpD6g+aj+HokkBafyIJwXFxmjI2Yg7KJYqL0mdyItpb4j8yjiIVachCT+otifoqAo"
        "qQykL6AsnFKeOR2rGU+qSCA7JFeokp/vGFqdViV5ITGa+aVIKC0khJr8ncKmLB7lId0iFaH9JlwmCyPqJloiQqLIiiQe"
        "9iL9I5+j+h4cpFymHg7cmjaj/6UwJSggPKV+DTCSbiHQI/0mT5FhIMenjKAvJOqiXKiRJTwXIyGYoT4bEBOPJtuY651g"
        "GGokFqDBnlQZPSwYoBqcKB2AJPOdV6GOIAynCqEhHMuak5hDp/QTn6r2GBglSqbFpuulo6UmnJcUySBpGpsfy6K+Hk4j"
        "mSZpIlcrEphzoUKpZpicGG6ilJOLJfuYOShoD8omLiRyoHQgeyepJI8XZSUjpy6kxR8uIm0ZPSHsGaolMx+LLJ6gDhM2"
        "J4EVXw0nINOimSSSIe8hTx44mEgexRmFlE+mQSbaIvQZNyUeIYeqLqlupWupYBs7paqpaaKIpfWpeCH3nrQaA5lGnkOg"
        "qSY7HjOb6KGfGPUmTSO8pNYip5BGpZ0cyyEsJfioWSQfHXKm+aFDITok1aDKoaildaOSIFAapZwYom+fCiBJqNqhECdb"
        "G/4j8SZ/G7Qcj6IEDvSciahWnGEgxpjxIjOkoaZ0qC4nKSKfn8WiPiRZJCgdiKKyIV2b9yKkHXmisp+gIHGoORqIISmi"
        "rCaMnSMpraSgosGdWRlFJpmh0yDiqrwdbacvFXEpEadoGJQkdJ4zpFadUqASpieh7qownS+UAKiBmHuqOKMKICAqCSFY"
        "nPiZMh0VFOAZLhyNIoibOhpgIbiiEKnkHWAbKqEPFaIgLqr+oU4m4iMuq2ynwhpBnFwaoiZ2IzSelyMLF98dXSAWLYAg"
        "rhwXnGAhlSa8rDGheiBxGcIg9hiDHUShxag7GQIcORtxITOi8pXvrKgl8ygHpFWclyBznHgn2J+VnlCqa577Kw2qhyor"
        "qVSdOqxipjAg3ZelrViU7aoAIjsbpiUMKgQj1K6nKsyuna7sqW2qmCB4J+omeSlmIU2q0KIolKGOYyI1LXYl8abfqOUh"
        "nKmnGKQnMx4jqmMryaJ2qNOnyaNSJ0wkAiElKcGhrSqgJFsojCVOq0yovyTupMksKaVoKC4nmp34qrQkh6w9JYCp9qhK"
        "m9OoCCW5KK+oHBoTKF0lRJj5KBAvUyVwLbin5SfQqiupTy5Yo0OtmaIgLiyk5CWSoLCcuyG+IysnBJvULNcrIii2nMOt"
        "Uag5LCmrkClKKR4cdaxjJQUmdaTVHEEsoSqAJr2foSg8pSaq9ChUq22nB6SOGhUkQ6kSKBMuXaWBpFgbjy1WHo6gi6c3"
        "k3anwyu0sH+pYisvpvUbZSrEotYspCq7Ig6q2STlqDyksig/n5giSBqMpu6lpKapMLGsySVeJMcexhd4LrokhyfhKcil"
        "+CdTn3GofCh/KBchQislouyqBSYWKpAl+yYyrywoziZxKK0otKMYqpWeHaxMqAeqOawXoH8p6SxGIzGo0aupovGrZyqm"
        "Ic6kMRjKJwstianfmPeqHqd0LI6UAyUEqWopVyeQKAWbsqI7GTIhCCpPqNAlaalppnOuCi3pqVqY/CbIqRorNxjQifiu"
        "OiirLMMgSaTJpWsiuKq9nkYlwSyNKPyrMKkEqV2gMpx/nG0n7q3opYckNKb9IoqpcaY8pqQidaptKKWt3atDpHgpkiOC"
        "K4Ss4ya9Gd+XBCxBqaiczSjJpwgY5ix1JDyueiZoosaqpie8JlIlJB85JKEtAxl/lXEgNqyhLiMh8SqBJbWqga1omecu"
        "jKVlqGwmqCcLkL8qPqmcKyOnnyMsKs6pcZzsKkkmB6hqpLemnKR8IbWsLyh2qSGnq6XhISKlbqd+HB2tsqoSqOueDKeT"
        "qJ6o0qftJd8oBimAI96cyqacMGAhq6T/JTKr2akqm5gsZ6xtIGYlNKjxH22p8qSDKTAhDyr+nn4gqyxgrE8cvCbyLF4k"
        "Co0BoSkobaYhJkErrasEKFQgqScOqKsjuaTFI+ssD6UUqg2qTKyHpjSqUSbXHi0oX6W4KaIjkipaH3WkQStVI30eoajA"
        "KD0koqxCJcgoSx2aoJ2kkx05KhYsgCF+oRUkP6zdL8Yp2qsdpE6mVSvGra8lzyjTqE0hgq0YoFoteC6lKUWpMK/lrG0l"
        "IitEp4uqchKrGzcNehq7HmkmsqXNqDsuTactKZKsnCfZInKZjauFnlGrzKXrJ+KgDKyaqEilGKzBql8ne6ZyKg4gAi4X"
        "KcwmxyQuqF6oXyU6J7WjQ6I5KfEsUahGKYykxipGnc+nZyqdp64qwpgsrBkt2Kj7Hb0jgSPaqBGrcRpfpVqoKau+pBWe"
        "zijQoMcj3SoWoY8R4aWdIyUrkhnGIKGpVpvjqROpEaUSKl0ozKXCJJciupyiqIGkIadqopkgrC0nJh0cLSRmKnejhCAu"
        "qjSo6ydKJc8oyZvFoseqFymfmv+dC6hZoGwr8qCCHIWqTBzOKSqhfRcRJVagCKnnpM6n0Z69okstUyZpJqik3phILNqm"
        "cyB4nUigNqoHqZinGyjbqI+gsio0IcmhgSZOJ2wcaqACp0AwVyh5KIYeZ6P4o/SdLigNrgGtAyT3olkpqKNfJ6ytOaYh"
        "rEMtgCevHBIbqqQkLCGmsam5nLwojCyPKFKrxxaTJuIuhKwFsoWsFBRgpKAYQivAJuYoLCHHoacsCacRFCqodiXWJEmd"
        "iSj0JjQnIKdCpJ4maSL5FosozqiEK9mlwp7hHoknbh0ZLn4dS6jFoziiZh0ap/4ks6spqcihWyNCqjcmjZZ9qGIp250Y"
        "q48s26QdIFipraSpMNyi66S4LHylHS+/qIQv+CToqPanPJUeJuYjPasLK/UuUqUOoWIqUSnBI04oKCdXHhSpvSQ4oLGq"
        "q5yLKI+rFyIwnmgdgKXqLPwr1SvLK9gqz6KlLv+qFyd3pksi1SyBHQYmayvuKmKm6Cg9orAnHKrnJQosOCipKFsk1Smq"
        "pY8sxiT1HWUkjaxfpCYwMSyvKDIkGaCrLGwsdKk8p5egx5jXHCyoZaEzqjqbKChWqamqIixgo/wqXibwoPkrpSUonf4s"
        "iaZdK/onLSmkqiApOCU9rpCf+iDuocwn/6UaIesdjyeyKoqouqmJpbAYN6j2qWohiqLwJ88dIixMruybN6NNr98qq6bI"
        "I/SYgSfEKAqorSB7JIKq0p9joOkpwqSaIsisrRzwqJWkBSzBpCKscx2oKxgnFKj1pW4kEqeGqZGnxqZuKxckjCNjqG0Y"
        "y6qDIkYjIygILpMgCaRIq/ItaqBIqkioAyWXqa+Yo6V/rYSVBKrnkfGjmyy4qeIkliiApEEtRCTKqPGxDybsKlSosSnw"
        "K8qpHqVrKb2gwSdSpNAo3KxbqFGp97CqrE+keKsapSekliQfI6uaFq3SKesoKBkvptMoySP8pw8i6C2ooDmvdCmhqR6j"
        "bShtqw4slRwirdybZSVmJOelEC1vkQcuKaVeHVCr9S++qUCswRymJVchoilNLcut5CeYG3EjMqwFpd0np6G+pq6dyx5S"
        "pyshvin5JxSlcKlLp7QpYayiqqWlcaSSrqesP6haqPyu66hAKfalISCvqo2YuKj5pJaogK1KqNelPCjxKE8iNSLKpIwp"
        "36TEna+fpKU/n5Gc+yrYra6mo6z2paYpVay9KEEeIqGjpX8ncCGdLJcpe6c3p+WqQyqZoQAqkp3dKKQpxSCCJSmoFiAg"
        "ofwkQLAmL7usnwgBK1saYC4kKcahoCdgKIgfjaL+JCInQCHOpgMg2KxSpZKpcqAfqUkp3aayGCsi46CgKWwnbCfmnmQk"
        "px5FocClYyZkoVinl5neI3Sq1ScjprImUh3mpnClmKldqYYmjCvdqMQY3ii5LP0ehygLHhUqLKoDG7+OXSW2qSWs6aIU"
        "qIiqnSJhKDckBS2gqOYZ4SgDKCgqeB+wns4s4CXTKdSqJSYUrLWvWiyEpoykWqmjpGun56eFLIqnGCFcpz6pOa60F/Wq"
        "VRgHJb2uNSYFqOqotCaCpeihC6zfK7SjKC02rVufUJdOrWynFR2TrqKm4CfRoKgpp6qqqHUrNKrpKpkpnqeKKsQq6iBR"
        "JCgn+iWjIYui9itCrOMfzqukpMGiXCeBInmt+xsqqT6QaJf7JDMj7KivLTwshywAK7+o8avSKGsq+K4oI2SqI6lTLbgq"
        "2ytHG4MhVyfzJWgm+yh9qYAiOR+hnggvWirpIEypRh/PKTUr26aGKoOrWayCKaGtJqTvqXMgTpw2KAEv2qeiJ4kkIySY"
        "KdGTxSfYoIamMa22J1mjOCWzGJUhyKdGJfYluqqGLCgqyiGRpMYo+yjcJkwYRqqXKgwtUCQ6KvEmNJzqsRkneyZmKX8l"
        "vRQAImCnNiRFqDcgKqGhq8knASFjKqQbIyvEK64ivSQdoVKkSKYIqfMlZRvoIran9aiWIjys0iyoqoGgSicmpRkqTRgj"
        "MFmp4axCLqGrNqYUHjGrfqTYKU8ofagwLTSZx67Bo5Cu9S6Eo7SqVaLGrYyjZSK9LEAgn6bXp50tsC+GqGCo4hpCKJyn"
        "UqbOrFGnGq1qpn2gRSjkH2Sd1ywIJoikxSI4nkqbTSAPKAOq/CMDKrem5izCLJwh1aJEqIOroJsnrdokuCoMHXkgDSV1"
        "oQ+nQiHfpTgpYinBLBcq+SAWqC6s26QKqDkssanJmdaXeKNNJ+WoNSR4q5mgNLAIKPQoNy0TKqaRvKjtJOyk86ZEpwWg"
        "m52NpGmququnqCUs5aqfIloeuKTEoKul26VeozOkeCi0JMIk5yYaqmklL5+mpZAiPqDsqOMkcCjMpqQqkio3Dj6tdyhX"
        "qNqqlZxfq5WfaqUKqakpnqo5KOYp8KQpLLsgf6gkG52oraXEKP4bsZofrKehiJnBHPqpSqDdICgq0Cf8o/mi4K3WKd6o"
        "1Kopp74nNasFrZWvgaaIp1Kauqu0KaGinSM7pWuqsq38m3ClYyhVGhQmbSy0IFMqUR61J0UvViHmJRMp0ZWuJuSh/qlx"
        "K3YppayBIcwociymGQ6mwaTBm7Qp9yiDLA=="
    ),
}


@cache
def shared_by_all(encoder: str) -> Shared | None:
    """What the vectors of the encoder of this name share; None where nobody worked it out."""
    if encoder not in ROWS:
        return None
    flat = np.frombuffer(b64decode(ROWS[encoder]), dtype="<f2").astype(np.float32)
    rows = flat.reshape(4, -1)
    return Shared(rows[0], rows[1:])
